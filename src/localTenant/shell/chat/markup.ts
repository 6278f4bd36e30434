const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** The little markdown that Teams draws in cards and messages: bold, italic, links and lists; all else stays text. */
export function inlineMarkup(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const html: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const items: string[] = [];
    while (isItem(lines[at])) items.push(`<li>${phrase((lines[at++] ?? '').replace(/^\s*[-*]\s+/, ''))}</li>`);
    if (items.length > 0) html.push(`<ul>${items.join('')}</ul>`);
    else html.push(`<p>${phrase(lines[at++] ?? '')}</p>`);
  }
  return html.filter((block) => block !== '<p></p>').join('');
}

const isItem = (line: string | undefined): boolean => line !== undefined && /^\s*[-*]\s+\S/.test(line);

function phrase(text: string): string {
  return escapeHtml(text)
    .replace(/\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/g, '<a href="$2" target="_blank" rel="noopener noreferrer">$1</a>')
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[\s(])[_*](\S(?:.*?\S)?)[_*](?=[\s).,:;?]|$)/g, '$1<em>$2</em>');
}
