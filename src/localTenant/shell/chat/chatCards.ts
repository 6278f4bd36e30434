import type { CardJson } from '../shellTypes.ts';
import { teamsHostConfig } from './hostConfig.ts';
import { inlineMarkup } from './markup.ts';

export interface CardPress {
  messageId: string;
  verb: string;
  data: unknown;
}

export interface CardOwner {
  press(action: CardPress): Promise<void>;
  openUrl(url: string): void;
  brokenText(): string;
}

/** Rendered cards, kept while they are unchanged so that what was typed into one survives a redraw. */
export interface ChatCards {
  element(messageId: string, index: number, card: CardJson): HTMLElement;
}

export function createChatCards(owner: CardOwner): ChatCards {
  const rendered = new Map<string, { json: string; element: HTMLElement }>();
  return {
    element(messageId, index, card) {
      const key = `${messageId} ${index}`;
      const json = JSON.stringify(card);
      const present = rendered.get(key);
      if (present?.json === json) return present.element;
      const element = document.createElement('div');
      element.className = 'card';
      rendered.set(key, { json, element });
      void fill(element, { messageId, card }, owner);
      return element;
    },
  };
}

async function fill(
  element: HTMLElement,
  { messageId, card }: { messageId: string; card: CardJson },
  owner: CardOwner,
): Promise<void> {
  const { AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction } = await import('adaptivecards');
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = inlineMarkup(text);
    result.didProcess = true;
  };
  AdaptiveCard.onAnchorClicked = (_card, anchor) => {
    owner.openUrl(anchor.href);
    return true;
  };
  const adaptive = new AdaptiveCard();
  adaptive.hostConfig = new HostConfig(teamsHostConfig);
  adaptive.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction && action.url !== undefined) owner.openUrl(action.url);
    if (action instanceof ExecuteAction) {
      const button = action.renderedElement ?? null;
      void whileBusy(element, button, () => owner.press({ messageId, verb: action.verb, data: action.data ?? {} }));
    }
  };
  try {
    adaptive.parse(card);
    const drawn = adaptive.render();
    if (drawn === undefined) throw new Error('nothing to draw');
    element.replaceChildren(drawn);
  } catch {
    element.textContent = owner.brokenText();
  }
}

/** One press at a time: the button shows that it works, the others wait. */
async function whileBusy(card: HTMLElement, pressed: HTMLElement | null, work: () => Promise<void>): Promise<void> {
  const buttons = [...card.querySelectorAll('button')];
  for (const button of buttons) button.disabled = true;
  pressed?.setAttribute('aria-busy', 'true');
  try {
    await work();
  } finally {
    for (const button of buttons) button.disabled = false;
    pressed?.removeAttribute('aria-busy');
  }
}
