import type { ComponentType } from 'react';
import { Broken } from './ErrorBoundary';

type Loaded<P> = { readonly default: ComponentType<P> };

/**
 * For `lazy`: a part that cannot be fetched, for want of a network or because the app was deployed anew, says so in its
 * place. The rest of the page stays, with what somebody has written there.
 */
export async function orBroken<P>(load: () => Promise<Loaded<P>>): Promise<Loaded<P>> {
  try {
    return await load();
  } catch (error) {
    console.error(error);
    return { default: () => <Broken /> };
  }
}
