export interface UrlValues {
  locale: string;
  theme: string;
  entityId: string;
  subEntityId: string;
  channelId: string;
  groupId: string;
  loginHint: string;
}

/** Fills in what Teams fills in, `{locale}` and its like, and adds locale and theme where the address lacks them. */
export function fillPlaceholders(template: string, values: UrlValues): string {
  const filled = template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = (values as unknown as Record<string, string | undefined>)[name];
    return value === undefined ? whole : encodeURIComponent(value);
  });
  const url = new URL(filled, location.href);
  if (!url.searchParams.has('locale')) url.searchParams.set('locale', values.locale);
  if (!url.searchParams.has('theme')) url.searchParams.set('theme', values.theme);
  return url.href;
}
