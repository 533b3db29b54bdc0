import type { ComponentType } from 'react';
import type { Context } from '../../ui/begin';
import { pageLanguage } from '../../ui/words';
import { PlaceContext, placeOf } from './page-place';
import { withWords } from './words';

type Placed = {
  readonly context: Partial<Pick<Context, 'locale' | 'timezone'>>;
  /** Jira's address of the page of the list. */
  readonly address: string | null;
};

/** A part of the meeting with its words, and with where it stands. */
export function placed<P extends object>(
  Part: ComponentType<P>,
): Promise<{ readonly default: ComponentType<P & Placed> }> {
  return withWords((props: P & Placed) => {
    const { locale = pageLanguage(), timezone } = props.context;
    return (
      <PlaceContext.Provider value={placeOf({ address: props.address, locale, timeZone: timezone })}>
        <Part {...props} />
      </PlaceContext.Provider>
    );
  });
}
