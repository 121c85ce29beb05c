// The clipboard, which a browser may refuse, and which pages without HTTPS do not have.

/** Copies a text; whether the browser took it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
