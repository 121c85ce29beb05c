// What a map in MapLibre must hold before its standing still counts, the explorer's and the bare page's alike.

/** The explorer's source of tiles, and ids of sources or of that one's layers. */
export const tiles = 'ground';
export const neededSources = ['districts', 'projects', 'region', 'rivers', 'names'] as const;
/** Ids of layers of a map that is drawn without MapLibre; of each row one must be drawn. */
export const neededLayers = [['district-fill'], ['project-cluster', 'project-symbol']] as const;
export type Needed = { tiles: string; sources: readonly string[]; layers: readonly (readonly string[])[] };
