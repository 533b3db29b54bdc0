import type { ComponentType } from 'react';
import { Broken } from './ErrorBoundary';

type Loaded<P> = { readonly default: ComponentType<P> };

/**
 * For `lazy`: a part that cannot be loaded (no network, or a new deployment) says so in its place. The rest of the page
 * stays, with its unsaved text.
 */
export async function orBroken<P>(load: () => Promise<Loaded<P>>): Promise<Loaded<P>> {
  try {
    return await load();
  } catch (error) {
    console.error(error);
    return { default: () => <Broken /> };
  }
}
