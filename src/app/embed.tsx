// The map inside another page: the same app, without what surrounds the map, and a link to the whole.
document.documentElement.dataset.embed = 'true';
void import('./start');
