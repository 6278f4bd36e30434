/** A stretch of time in minutes since 1970 (UTC): from its first minute to before its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const minutesIn = ({ from, to }: Span): number => to - from;

/** How many minutes two spans share. */
export const overlapOf = (a: Span, b: Span): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

/** How many minutes of a span lie in these, which do not overlap. */
export const minutesWithin = (span: Span, spans: readonly Span[]): number => {
  let sum = 0;
  for (let at = firstAfter(spans, span.from); at < spans.length; at += 1) {
    const each = spans[at] as Span;
    if (each.from >= span.to) break;
    sum += overlapOf(span, each);
  }
  return sum;
};

/** Index of the first span that ends after a minute; the spans are in order and do not overlap. */
export function firstAfter(spans: readonly Span[], minute: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).to > minute) high = middle;
    else low = middle + 1;
  }
  return low;
}

const isInOrder = (spans: readonly Span[]): boolean =>
  spans.every((span, index) => index === 0 || (spans[index - 1] as Span).from <= span.from);

/** The same minutes in as few spans as possible, in order; what overlaps or touches becomes one. */
export function mergedSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of isInOrder(spans) ? spans : [...spans].sort((a, b) => a.from - b.from)) {
    if (span.to <= span.from) continue;
    const before = merged.at(-1);
    if (before === undefined || before.to < span.from) merged.push(span);
    else if (before.to < span.to) merged[merged.length - 1] = { from: before.from, to: span.to };
  }
  return merged;
}

/** What two lists share; each is in order and does not overlap itself. */
export function commonSpans(a: readonly Span[], b: readonly Span[]): Span[] {
  const common: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i] as Span, b[j] as Span];
    const from = Math.max(one.from, other.from);
    const to = Math.min(one.to, other.to);
    if (from < to) common.push({ from, to });
    if (one.to < other.to) i += 1;
    else j += 1;
  }
  return common;
}

/** What is left of the first list without the second; each is in order and does not overlap itself. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  if (taken.length === 0) return [...spans];
  const left: Span[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    while (at < taken.length && (taken[at] as Span).to <= from) at += 1;
    let free = from;
    for (let next = at; next < taken.length && (taken[next] as Span).from < to; next += 1) {
      const each = taken[next] as Span;
      if (each.from > free) left.push({ from: free, to: each.from });
      free = Math.max(free, each.to);
    }
    if (free < to) left.push({ from: free, to });
  }
  return left;
}

/** Those that are at least so long. */
export const atLeast = (spans: readonly Span[], minutes: number): Span[] =>
  spans.filter((span) => minutesIn(span) >= minutes);
