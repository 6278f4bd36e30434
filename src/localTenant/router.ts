export interface Route<Run> {
  method: string;
  path: string;
  run: Run;
}

export type Match<R> =
  | { kind: 'route'; route: R; params: Record<string, string> }
  | { kind: 'method'; allowed: string[] }
  | { kind: 'none' };

/** Finds the route of a path such as '/users/{id}/events'. Literal segments compare without regard to case, as OData's do. */
export function matchRoute<R extends Route<unknown>>(routes: readonly R[], method: string, path: string): Match<R> {
  const segments = path.split('/').filter((s) => s !== '');
  const allowed: string[] = [];
  for (const route of routes) {
    const params = paramsOf(route.path, segments);
    if (params === null) continue;
    if (route.method === method) return { kind: 'route', route, params };
    allowed.push(route.method);
  }
  return allowed.length > 0 ? { kind: 'method', allowed } : { kind: 'none' };
}

/** As matchRoute, where HEAD is answered as GET is; the body is left out on the wire. */
export function matchOwnRoute<R extends Route<unknown>>(routes: readonly R[], method: string, path: string): Match<R> {
  return matchRoute(routes, method === 'HEAD' ? 'GET' : method, path);
}

function paramsOf(template: string, segments: string[]): Record<string, string> | null {
  const parts = template.split('/').filter((s) => s !== '');
  if (parts.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = decoded(segments[index] ?? '');
    if (part.startsWith('{')) params[part.slice(1, -1)] = value;
    else if (part.toLowerCase() !== value.toLowerCase()) return null;
  }
  return params;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
