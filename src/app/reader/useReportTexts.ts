// The reports' texts that this reader gave: checked by SHA-256, kept in this browser's storage, never sent anywhere.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { IndexedReport } from '../../../data/published';
import type { Evidence, Given } from '../../ui/parts/explorer';

const key = (report: string) => `heitu.report.${report}`;

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const decode = (bytes: ArrayBuffer) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Storage can be full or forbidden; the text then lasts as long as the page. */
function keep(report: string, text: string) {
  try {
    localStorage.setItem(key(report), text);
  } catch {
    // the passages still show until the page is closed
  }
}

async function stored({ id, sha256: known }: IndexedReport): Promise<[string, readonly string[]] | null> {
  try {
    const text = localStorage.getItem(key(id));
    if (text === null) return null;
    const bytes = new TextEncoder().encode(text);
    return (await sha256(bytes.buffer)) === known ? [id, [...text]] : null;
  } catch {
    return null;
  }
}

async function take(file: File, reports: readonly IndexedReport[]): Promise<{ given: Given; text?: string }> {
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

export function useEvidence(reports: readonly IndexedReport[]): Evidence {
  const [texts, setTexts] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const [given, setGiven] = useState<readonly Given[]>([]);

  useEffect(() => {
    void Promise.all(reports.map(stored)).then((found) =>
      setTexts((now) => new Map([...found.filter((one) => one !== null), ...now])),
    );
  }, [reports]);

  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files)
        void take(file, reports).then(({ given: result, text }) => {
          setGiven((before) => [...before, result]);
          const { report } = result;
          if (report === null || text === undefined) return;
          keep(report, text);
          setTexts((now) => new Map([...now, [report, [...text]]]));
        });
    },
    [reports],
  );

  const remove = useCallback((report: string) => {
    localStorage.removeItem(key(report));
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
