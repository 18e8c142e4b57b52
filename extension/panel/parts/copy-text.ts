/**
 * Copies a text from a click or key press.
 *
 * The old command comes first: in the DevTools panels of both browsers the asynchronous clipboard is
 * denied or needs a permission, and after its refusal Firefox no longer counts the click.
 *
 * @returns whether it is on the clipboard
 */
export async function copyText(text: string): Promise<boolean> {
  if (copyByCommand(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copyByCommand(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.className = 'off-screen';
  // Chromium copies a text area as it is laid out: what hides it would take the indentation away.
  area.style.whiteSpace = 'pre';
  area.setAttribute('aria-hidden', 'true');
  document.body.append(area);
  area.select();
  let copied = false;
  try {
    copied = document.execCommand('copy');
  } catch {
    copied = false;
  }
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}
