// changes and release: what is new since the version before, and the records as the version that the next is held against.
import { join } from 'node:path';
import { changesOf, kept } from '../check/changes';
import { factsOf } from '../check/facts';
import { checkRecords } from '../check/rules';
import type { Command } from './context';
import { writeWhole } from './writing';

export const changes: Command = {
  usage: 'changes',
  about: 'what has changed in the facts since the version before, as JSON',
  run: (_, { records, issues }) => {
    if (issues.length === 0) console.log(JSON.stringify(changesOf(records), null, 2));
    return issues;
  },
};

export const release: Command = {
  usage: 'release <version> <date>',
  about: 'keeps the facts as they are in released.jsonl; give the next version in release.yaml afterwards',
  run: ([version = '', created = ''], { records, issues, sources, folder }) => {
    const found = [...issues, ...checkRecords(records, sources)];
    const file = 'release.yaml';
    if (version !== records.release?.version || created !== records.release.created)
      found.push({
        file,
        line: 1,
        says: `it does not name version ${version} of ${created}`,
        remedy: 'name the same in both',
      });
    if (found.length > 0) return found;
    const lines = factsOf(records).map((fact) => JSON.stringify(kept(fact)));
    writeWhole(join(folder, 'released.jsonl'), `${lines.join('\n')}\n`);
    console.log(
      `${lines.length} facts kept as version ${version}: now raise version in data/${file}, with before: { version: ${version}, created: ${created} }`,
    );
    return found;
  },
};
