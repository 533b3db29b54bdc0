import { z } from 'zod';
import { commentBody } from '../comment-body.ts';
import { addComment } from '../comments.ts';
import { issueFor } from '../issue-row.ts';
import { addLink, linkTypeFor } from '../links.ts';
import { operation } from '../operation.ts';
import { parsed } from '../request-body.ts';
import { SCOPES } from '../scopes.ts';

const reference = z.object({ key: z.string().optional(), id: z.string().optional() });
const bodyShape = z.object({
  type: z.unknown(),
  inwardIssue: reference,
  outwardIssue: reference,
  comment: commentBody.optional(),
});

/** The link starts at `inwardIssue`: with Blocks, it blocks `outwardIssue`. */
export const postIssueLink = operation('POST', '/rest/api/3/issueLink', {
  scopes: SCOPES.writeLink,
  answer({ site, viewer, body }) {
    const { type, inwardIssue, outwardIssue, comment } = parsed(bodyShape, body);
    const source = issueFor(site, viewer, inwardIssue.key ?? inwardIssue.id ?? '');
    const target = issueFor(site, viewer, outwardIssue.key ?? outwardIssue.id ?? '');
    site.write(() => {
      addLink(site, viewer, { type: linkTypeFor(site, type), source, target });
      if (comment) addComment(site, viewer, { issue: target, comment });
    });
    return { status: 201 };
  },
});
