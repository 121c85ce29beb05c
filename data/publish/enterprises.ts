// Everything that the records say of each enterprise, in every locality: what `atlas/enterprises/<id>.json` holds.

import type { Records } from '../check/records';
import type { Enterprise, Locality } from '../model/schema';
import { recordsOf } from '../model/visit';
import type { EnterpriseFile, Mention } from '../published';

function mentionsIn(locality: Locality, id: string): Mention[] {
  const presences = locality.enterprises
    .filter((presence) => presence.id === id)
    .map(({ role }): Mention => ({ locality: locality.id, kind: 'enterprise', id, name: role }));
  const records = recordsOf(locality).flatMap(({ kind, record }): Mention[] => {
    const named = 'enterprises' in record ? record.enterprises?.find((one) => one.id === id) : undefined;
    if (!named) return [];
    const stage = 'stage' in record && record.stage ? { stage: record.stage.is } : {};
    return [
      {
        locality: locality.id,
        kind,
        id: record.id,
        name: record.name,
        ...(named.role && { role: named.role }),
        ...stage,
      },
    ];
  });
  return [...presences, ...records];
}

/** One file an entity of the register; links that no report makes are not made: only its own id and its group count. */
export function enterpriseFiles({ enterprises, localities }: Records): EnterpriseFile[] {
  const byId = new Map(enterprises.map((one) => [one.id, one]));
  return enterprises.map((enterprise: Enterprise) => {
    const group = byId.get(enterprise.group ?? '');
    return {
      enterprise,
      ...(group && { group }),
      members: enterprises.filter((one) => one.group === enterprise.id),
      mentions: localities.flatMap((locality) => mentionsIn(locality, enterprise.id)),
    };
  });
}
