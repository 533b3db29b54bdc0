import { backend, ask } from '../ui/backend';
import { begin } from '../ui/begin';

/**
 * The page's first script, of a few KiB: it asks for all that the panel is drawn from while the rest of the page is on
 * its way.
 */
export const begun = begin();
export const opening = ask(() => backend('openPanel'));
