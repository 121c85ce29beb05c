// Where the page stands: by itself, inside another page, or as one file without a host.
const { embed, single } = document.documentElement.dataset;

export const isEmbedded = embed === 'true';
export const isSingle = single === 'true';
