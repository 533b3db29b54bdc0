import type { PolicyForm } from './policy-form';

/** What every section edits. */
export type Editing = { readonly draft: PolicyForm; readonly change: (draft: PolicyForm) => void };
