// What the drawn map holds at a point of the page, read from its elements.
import type { Hits } from '../hits';

/** Hit test at a point of the page. */
export function hitsAt(box: Element, { clientX, clientY }: { clientX: number; clientY: number }): Hits {
  const elements = document.elementsFromPoint(clientX, clientY).filter((element) => box.contains(element));
  const marks = elements.map((element) => element.closest<SVGElement>('[data-project], [data-cluster]'));
  const { project, in: locality = '', cluster, at = '' } = marks.find((mark) => mark !== null)?.dataset ?? {};
  const [lon = 0, lat = 0] = at.split(' ').map(Number);
  const localities = new Set(elements.flatMap((element) => element.getAttribute('data-locality') ?? []));
  return {
    project: project === undefined ? null : { id: project, locality },
    cluster: cluster === undefined ? null : { id: Number(cluster), at: [lon, lat] },
    localities: [...localities],
  };
}
