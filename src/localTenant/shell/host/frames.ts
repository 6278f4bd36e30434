import { type AppFrame, type AppFrameOptions, createAppFrame, type FrameOwner } from './appFrame.ts';

type Slot = 'page' | 'dialog' | 'task';

/** Keeps each page of the app alive while the view that shows it is drawn again and again. */
export interface Frames {
  show(slot: Slot, key: string, options: () => AppFrameOptions): HTMLElement;
  get(slot: Slot): AppFrame | null;
  changeTheme(theme: string): void;
  /** Draws, and closes the pages that were not shown while drawing. */
  during(draw: () => void): void;
}

export function createFrames(owner: FrameOwner): Frames {
  const open = new Map<Slot, { key: string; frame: AppFrame }>();
  const shown = new Set<Slot>();
  const close = (slot: Slot) => {
    open.get(slot)?.frame.close();
    open.delete(slot);
  };
  return {
    show(slot, key, options) {
      shown.add(slot);
      const present = open.get(slot);
      if (present?.key === key) return present.frame.element;
      close(slot);
      const frame = createAppFrame(options(), owner);
      open.set(slot, { key, frame });
      return frame.element;
    },
    get: (slot) => open.get(slot)?.frame ?? null,
    changeTheme(theme) {
      for (const { frame } of open.values()) frame.changeTheme(theme);
    },
    during(draw) {
      shown.clear();
      draw();
      for (const slot of [...open.keys()]) if (!shown.has(slot)) close(slot);
    },
  };
}
