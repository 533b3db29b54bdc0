import { loadWords, pageLanguage } from '../../ui/words';
import { catalogue, Words } from '../words';
import { SiteRules } from './SiteRules';

/** The form of the site's rules with its words, for a page of other words. */
export async function load() {
  const words = await loadWords(catalogue, pageLanguage());
  return {
    default: () => (
      <Words words={words}>
        <SiteRules />
      </Words>
    ),
  };
}
