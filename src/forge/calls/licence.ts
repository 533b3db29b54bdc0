import { getAppContext } from '@forge/api';
import { AppError } from '../../failure';

/**
 * Fails with `unlicensed` where the licence of a listed app has ended: from then on it is for reading. While the app is not
 * listed, Forge tells of no licence, and everything works.
 * @NOTE unverified on a live site: the SDK types both names of the answer.
 */
export function mustBeLicensed(): void {
  const { license } = getAppContext();
  if (license?.active === false || license?.isActive === false)
    throw new AppError('unlicensed', 'The licence of the app has ended.');
}
