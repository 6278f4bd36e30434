/** A Graph path in which every value is encoded: address`/users/${id}/events?$filter=${filter}`. */
export function address(literals: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return literals.reduce((path, literal, i) => `${path}${encodeURIComponent(values[i - 1] ?? '')}${literal}`);
}

/** A text within an OData filter: quoted, with its own quotes doubled (OData 4.01 URL conventions §5.1.1.6.1). */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
