import type { TenantContext } from '../context.ts';
import type { Reply } from '../http.ts';

/** The SharePoint lists, as a list page shows them. */
export function listLists(ctx: TenantContext): Reply {
  const shown = ctx.state.lists.map((list) => ({
    id: list.id,
    displayName: list.displayName,
    siteName: ctx.state.sites.find((site) => site.id === list.siteId)?.displayName ?? '',
    columns: list.columns.filter((column) => !column.hidden).map(({ name, displayName }) => ({ name, displayName })),
    items: list.items.map((item) => ({
      id: item.id,
      etag: `"${item.uniqueId},${item.version}"`,
      createdAt: item.createdAt,
      fields: item.fields,
    })),
  }));
  return { status: 200, body: shown };
}
