// How projects are clustered, by MapLibre and by the drawn map alike.
import { limits } from '../domain/view';

export const clusterRadius = 36; // px
/** The last whole zoom at which projects are clustered: what shares a point never parts. */
export const lastClustered = Math.floor(limits.maxZoom);

/** Cluster property of an industry: how many of the cluster's projects show it. */
export const clusterProperty = (industry: string) => `n_${industry}`;
