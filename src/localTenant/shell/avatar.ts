import { html } from 'lit';

const hues = ['Cranberry', 'Pumpkin', 'Forest', 'Teal', 'RoyalBlue', 'Grape', 'Anchor', 'Magenta', 'Steel', 'Brown'];

/** A round mark with initials; the colour follows the name, as Teams does it. */
export function avatar(name: string, size: number) {
  // Sums of signs, not random: a person keeps one colour.
  const sum = [...name].reduce((total, sign) => total + (sign.codePointAt(0) ?? 0), 0);
  const hue = hues[sum % hues.length];
  const style = `--avatar-size:${size}px;background:var(--colorPalette${hue}Background2);color:var(--colorPalette${hue}Foreground2)`;
  return html`<span class="avatar" style=${style} aria-hidden="true">${initials(name)}</span>`;
}

/** The app's own mark: rounded square, as apps have in Teams. */
export function appMark(name: string, size: number) {
  return html`<span class="avatar app-mark" style="--avatar-size:${size}px" aria-hidden="true">${name.charAt(0)}</span>`;
}

function initials(name: string): string {
  const parts = name.split(/\s+/).filter((part) => part !== '');
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => part?.charAt(0) ?? '').join('');
}
