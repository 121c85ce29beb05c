// cite: where a text stands in a report, as citations to copy.
import { occurrences, readReports } from '../check/verify';
import type { Command } from './context';

export const cite: Command = {
  usage: 'cite <report> <text>',
  about: 'where a text stands in a report, as citations to copy',
  run: ([report = '', text = ''], { records, reportsFolder }) => {
    const reports = readReports(records.reports, reportsFolder);
    const points = reports.texts.get(report);
    const ids = records.reports.map(({ id }) => id).join(', ');
    if (text === '') return [{ file: 'cite', line: 1, says: 'no text is given', remedy: 'cite <report> "<text>"' }];
    if (!points)
      return [
        ...reports.issues,
        { file: 'cite', line: 1, says: `no report ${report} at hand`, remedy: `one of ${ids}` },
      ];
    const found = occurrences(points, text);
    for (const start of found) {
      const end = start + [...text].length;
      const around = points
        .slice(Math.max(0, start - 15), end + 15)
        .join('')
        .replaceAll('\n', '⏎');
      console.log(`{ report: ${report}, start: ${start}, end: ${end}, exact: "${text}" }   # …${around}…`);
    }
    if (found.length > 0) return [];
    return [{ file: report, line: 1, says: `does not hold «${text}»`, remedy: 'copy the characters as printed' }];
  },
};
