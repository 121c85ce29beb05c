// Reads text files that a person has written: strictly UTF-8, and with a fault that names file, line and remedy where they cannot be.
import { existsSync, readFileSync, statSync } from 'node:fs';

/** What keeps a file from being read; `line` counts from 1. */
export type Unreadable = { line: number; says: string; remedy: string };
/** `text`: without a byte order mark. */
export type TextFile = { bytes: Buffer; text: string };

const newline = 0x0a;

/** The line of the first byte that is no UTF-8. */
function brokenLine(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let from = 0, line = 1; from < bytes.length; line += 1) {
    const end = bytes.indexOf(newline, from);
    const to = end < 0 ? bytes.length : end + 1;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to;
  }
  return 1;
}

/** A file's text, or why there is none. Never throws, and never waits for a pipe. */
export function readTextFile(path: string): TextFile | Unreadable {
  const fault = (says: string, remedy: string, line = 1): Unreadable => ({ line, says, remedy });
  if (!existsSync(path)) return fault('no such file', 'correct the name');
  try {
    const kind = statSync(path);
    if (kind.isDirectory()) return fault('this is a folder, not a file', 'name a file, or move the folder away');
    if (!kind.isFile()) return fault('this is no regular file', 'name a file');
    const bytes = readFileSync(path);
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      const nul = text.indexOf('\0');
      if (nul < 0) return { bytes, text };
      return fault('it holds a NUL character', 'remove it', text.slice(0, nul).split('\n').length);
    } catch {
      return fault('the file is not UTF-8 from here on', 'save it as UTF-8', brokenLine(bytes));
    }
  } catch {
    return fault('the file cannot be read', 'check its permissions');
  }
}
