// The reports' texts that this reader gave: checked by SHA-256, kept in this browser's storage, never sent anywhere.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { IndexedReport } from '../../../data/published';
import { keep, kept, onKept } from '../../storage';
import type { GivenFile, ReportTexts } from '../../ui/parts/explorer';

const key = (report: string) => `heitu.report.${report}`;

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const decode = (bytes: ArrayBuffer) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

async function stored({ id, sha256: known }: IndexedReport): Promise<[string, readonly string[]] | null> {
  const text = kept(key(id));
  if (text === null || !window.isSecureContext) return null;
  const bytes = new TextEncoder().encode(text);
  return (await sha256(bytes.buffer)) === known ? [id, [...text]] : null;
}

async function take(file: File, reports: readonly IndexedReport[]): Promise<{ given: GivenFile; text?: string }> {
  if (!window.isSecureContext) return { given: { file: file.name, report: null, reason: 'insecure' } };
  try {
    const bytes = await file.arrayBuffer();
    const sum = await sha256(bytes);
    const report = reports.find((one) => one.sha256 === sum);
    if (!report) return { given: { file: file.name, report: null, reason: 'unknown' } };
    return { given: { file: file.name, report: report.id, reason: 'taken' }, text: decode(bytes) };
  } catch {
    return { given: { file: file.name, report: null, reason: 'unreadable' } };
  }
}

/** The texts, and how they are taken in and put away. */
export function useReportTexts(reports: readonly IndexedReport[]): ReportTexts {
  const [texts, setTexts] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const [given, setGiven] = useState<readonly GivenFile[]>([]);

  useEffect(() => {
    const read = () =>
      Promise.all(reports.map(stored)).then((found) => setTexts(new Map(found.filter((one) => one !== null))));
    void read();
    // a text that is given or removed in one tab is so in all
    return onKept((changed) => {
      if (changed === null || changed.startsWith(key(''))) void read();
    });
  }, [reports]);

  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files)
        void take(file, reports).then(({ given: result, text }) => {
          const { report } = result;
          const isKept = report !== null && text !== undefined && keep(key(report), text);
          const reason = result.reason === 'taken' && !isKept ? 'unkept' : result.reason;
          setGiven((before) => [...before, { ...result, reason }]);
          if (report === null || text === undefined) return;
          setTexts((now) => new Map([...now, [report, [...text]]]));
        });
    },
    [reports],
  );

  const remove = useCallback((report: string) => {
    keep(key(report), null);
    setTexts((now) => new Map([...now].filter(([id]) => id !== report)));
  }, []);

  // a file dropped anywhere on the page is taken as evidence instead of leaving the page
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      add([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [add]);

  return useMemo(() => ({ texts, given, add, remove }), [texts, given, add, remove]);
}
