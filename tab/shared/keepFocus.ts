import { headingId } from './Main.tsx';

/**
 * A button that has done its work often goes away, and the browser then loses the keyboard user's place. The focus moves
 * to what still stands nearest: the first button of the same row or section, else the page's heading.
 */
export function keepFocus(): () => void {
  let last: { readonly element: Element; readonly places: readonly Element[] } | null = null;
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || target.closest('[role=dialog]')) return;
    last = { element: target, places: placesOf(target) };
  };
  const rescue = () => {
    if (last === null || last.element.isConnected || !isLost(document.activeElement)) return;
    const place = last.places.find((candidate) => candidate.isConnected && candidate.querySelector('button') !== null);
    const target = place?.querySelector('button') ?? document.getElementById(headingId);
    last = null;
    target?.focus();
  };
  const observer = new MutationObserver(rescue);
  document.addEventListener('focusin', remember);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}

const isLost = (active: Element | null): boolean => active === null || active === document.body;

function placesOf(element: Element): readonly Element[] {
  const place = element.parentElement?.closest('li, section') ?? null;
  return place === null ? [] : [place, ...placesOf(place)];
}
