// What the map covers, and its archive of tiles: said once for the pipeline, the build and the maps.

/** [west, south, east, north] in degrees: the opening view of the smallest phone and of the widest screen both fit. */
export const mapBounds: [west: number, south: number, east: number, north: number] = [95, 25, 150, 63];

/** The basemap's archive of tiles, below `atlas/`. */
export const groundPath = 'map/ground.pmtiles';
/** Bytes of an archive that are fetched first: its header and its root directory are within them. */
export const archiveStart = 2048;
/** Of its tiles: the maps' lowest zoom, and the one from which they are drawn larger. */
export const groundZooms = { min: 3, max: 9 } as const;

/** The localities' areas uncut, below `atlas/`: `districts.geojson` and `parks.geojson` in a quarter of the bytes. */
export const areasPath = 'map/areas.topojson';

/** The picture of the relief's shade, below `atlas/`, and [west, south, east, north] of it, WGS-84. */
export const shadePath = 'map/shade.webp';
export const shadeBox: [west: number, south: number, east: number, north: number] = [114, 37.5, 137, 55];
