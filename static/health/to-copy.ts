import { type Check, type HealthView, previews } from '../../src/contract-health';

/** The result as JSON for a mail: what runs here, in which language, on which previews, and what was found, without the site's address. */
export function toCopy({ checks, ...view }: HealthView, language: string): string {
  return JSON.stringify({ ...view, language, previews, checks: checks.map(withoutAddress) }, null, 2);
}

function withoutAddress(check: Check): object {
  if (check.id !== 'site') return check;
  const { address, opened, ...rest } = check;
  return { ...rest, hasAddress: address !== null, isOpenedThere: opened === null ? null : opened === address };
}
