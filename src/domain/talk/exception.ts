import type * as z from 'zod/mini';
import { account } from '../shared/account';
import { stamped } from '../shared/instant';
import { merged, record, text } from '../shared/schema';

/** An exception: taken as is, with a reason, on this content. */
export const exceptionSchema = record(merged(stamped, { by: account(), reason: text() }));
export type Exception = z.infer<typeof exceptionSchema>;
