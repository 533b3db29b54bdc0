import type { Draft } from './draft';

/** What every section edits. */
export type Editing = { readonly draft: Draft; readonly change: (draft: Draft) => void };
