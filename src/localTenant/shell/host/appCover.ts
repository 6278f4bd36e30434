import type { Words } from '../words/words.ts';

const patienceSeconds = 30;

/** Lies over a page of the app until it says that it has loaded, and says so when it does not. */
export interface AppCover {
  element: HTMLElement;
  waiting(): void;
  ready(): void;
  trouble(text: string): void;
}

export function createAppCover(w: Words, appName: string, retry: () => void): AppCover {
  const element = document.createElement('div');
  element.className = 'app-cover';
  element.setAttribute('role', 'status');
  let timer: ReturnType<typeof setTimeout> | undefined;

  const waiting = () => {
    clearTimeout(timer);
    timer = setTimeout(() => trouble(w.appSlow(appName)), patienceSeconds * 1000);
    element.hidden = false;
    const spinner = document.createElement('span');
    spinner.className = 'spinner';
    element.replaceChildren(spinner, w.loading);
  };
  const trouble = (text: string) => {
    clearTimeout(timer);
    element.hidden = false;
    const sentence = document.createElement('p');
    sentence.textContent = text;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = w.tryAgain;
    button.onclick = () => {
      waiting();
      retry();
    };
    element.replaceChildren(sentence, button);
  };
  const ready = () => {
    clearTimeout(timer);
    element.hidden = true;
  };
  return { element, waiting, ready, trouble };
}
