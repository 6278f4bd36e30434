/** A Graph path in which every value is encoded: address`/users/${id}/events?$filter=${filter}`. */
export function address(literals: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return literals.reduce((path, literal, i) => `${path}${encoded(String(values[i - 1] ?? ''))}${literal}`);
}

/** URLs drop '.' and '..' even when they are encoded, which would name another path than the one meant. */
function encoded(value: string): string {
  if (/^\.{0,2}$/.test(value)) throw new Error('An empty or dotted value cannot be part of a Graph path');
  return encodeURIComponent(value);
}

/** A text within an OData filter: quoted, with its own quotes doubled (OData 4.01 URL conventions §5.1.1.6.1). */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
