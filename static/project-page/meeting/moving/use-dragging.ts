import { type DragEvent, useState } from 'react';
import type { Place } from './moved-to';

/** What a row of the list takes to be dragged, and to have another one dropped beside it. */
export type Dragged = {
  readonly draggable: boolean;
  readonly 'data-dragged'?: '';
  readonly 'data-drop'?: Place['side'];
  readonly onDragStart?: (event: DragEvent<HTMLElement>) => void;
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
  readonly onDrop: (event: DragEvent<HTMLElement>) => void;
  readonly onDragEnd: () => void;
};

type Moving = {
  readonly canDrop: (id: string, place: Place) => boolean;
  readonly drop: (id: string, place: Place) => void;
};

export type Dragging = {
  readonly row: (id: string) => Dragged;
  /** Takes what is dropped on it below this item. */
  readonly line: (id: string) => Dragged;
};

/** Drags rows with the pointer, by the browser's own means. The keyboard has the menu of each row. */
export function useDragging({ canDrop, drop }: Moving): Dragging {
  const [dragged, drag] = useState<string | null>(null);
  const [over, setOver] = useState<Place | null>(null);
  const end = (): void => {
    drag(null);
    setOver(null);
  };
  const onto = (placeAt: (event: DragEvent<HTMLElement>) => Place) => ({
    onDragOver: (event: DragEvent<HTMLElement>): void => {
      const place = placeAt(event);
      const isHere = dragged !== null && canDrop(dragged, place);
      if (isHere) event.preventDefault();
      const next = isHere ? place : null;
      if (next?.beside !== over?.beside || next?.side !== over?.side) setOver(next);
    },
    onDrop: (event: DragEvent<HTMLElement>): void => {
      const place = placeAt(event);
      if (dragged === null || !canDrop(dragged, place)) return;
      event.preventDefault();
      drop(dragged, place);
      end();
    },
    onDragEnd: end,
  });
  return {
    row: (id) => ({
      draggable: true,
      ...(dragged === id ? { 'data-dragged': '' } : {}),
      ...(over?.beside === id ? { 'data-drop': over.side } : {}),
      onDragStart: (event) => {
        // A link in the row would be dragged as an address.
        event.dataTransfer.clearData();
        event.dataTransfer.setData('text/plain', id);
        event.dataTransfer.setDragImage(event.currentTarget, 0, 0);
        event.dataTransfer.effectAllowed = 'move';
        drag(id);
      },
      ...onto(({ currentTarget, clientY }) => {
        const { top, height } = currentTarget.getBoundingClientRect();
        return { beside: id, side: clientY < top + height / 2 ? 'above' : 'below' };
      }),
    }),
    line: (id) => ({ draggable: false, ...onto(() => ({ beside: id, side: 'below' })) }),
  };
}
