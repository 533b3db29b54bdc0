import { act, render, screen } from '@testing-library/react';
import { anItem } from '../test/an-issue';
import { ItemTable } from './ItemTable';
import { createListing } from './listing';

type Tell = (
  entries: readonly {
    readonly target: Element;
    readonly isIntersecting: boolean;
    readonly boundingClientRect: { readonly height: number };
  }[],
) => void;

/** Lets a test say what is in sight. */
function sight(): { tell: Tell } {
  const eye: { tell: Tell } = { tell: () => undefined };
  class Observer {
    readonly observe = (): void => undefined;
    readonly unobserve = (): void => undefined;
    readonly disconnect = (): void => undefined;
    constructor(tell: Tell) {
      eye.tell = tell;
    }
  }
  Object.assign(globalThis, { IntersectionObserver: Observer });
  return eye;
}

const items = Array.from({ length: 400 }, (_, index) => anItem(`TIF-${index + 1}`));

test('only the blocks in sight and their neighbours are drawn', () => {
  const eye = sight();
  const listing = createListing(() => true);
  listing.take(items);
  render(<ItemTable groups={listing.groups()} today="2026-11-24" label="All items" estimates />);
  const bodies = [...document.querySelectorAll('tbody[data-block]')];
  expect(bodies).toHaveLength(8);
  const drawn = () => bodies.map((body) => body.querySelectorAll('a').length);
  expect(drawn()).toEqual([50, 50, 0, 0, 0, 0, 0, 0]);
  const [first = document.body] = bodies;
  act(() => eye.tell([{ target: first, isIntersecting: true, boundingClientRect: { height: 2345 } }]));
  act(() => {
    eye.tell([
      { target: first, isIntersecting: false, boundingClientRect: { height: 2345 } },
      { target: bodies[5] ?? document.body, isIntersecting: true, boundingClientRect: { height: 2000 } },
    ]);
  });
  expect(drawn()).toEqual([0, 0, 0, 0, 50, 50, 50, 0]);
  expect(bodies[0]?.querySelector('tr')).toHaveStyle({ height: '2345px' });
  expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '402');
});
