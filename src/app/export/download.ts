// Hands a file to the browser to be saved; answers its name.
export function download(content: Blob | string, name: string, type: string): string {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // the browser has taken the address over by the next task
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return name;
}
