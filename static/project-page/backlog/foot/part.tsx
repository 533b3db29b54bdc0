import type { ComponentType } from 'react';
import { pageLanguage } from '../../../ui/words';
import { Foot, type FootProps } from './Foot';
import { footEn } from './foot.en';
import { FootWordsContext } from './words';

/** What stands below the report's table, with its words in the reader's language. */
export async function load(): Promise<{ readonly default: ComponentType<FootProps> }> {
  const words = pageLanguage() === 'de' ? (await import('./foot.de')).footDe : footEn;
  return {
    default: (props) => (
      <FootWordsContext.Provider value={words}>
        <Foot {...props} />
      </FootWordsContext.Provider>
    ),
  };
}
