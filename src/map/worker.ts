// MapLibre's worker is a file of its own: its address must be set before the first map (a Vite build loses it otherwise).
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

setWorkerUrl(workerUrl);
