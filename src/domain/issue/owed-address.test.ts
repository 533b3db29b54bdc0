import { isOwedAddress, owedAddress } from './owed-address';

test('an address leads to what is owed, also with what Jira adds to it; others and none do not', () => {
  const address = owedAddress('https://tiffin.example', 'TIF-41');
  expect(address).toBe('https://tiffin.example/browse/TIF-41?refinement=owed');
  expect([address, `${address}&atlOrigin=abc`, address.replace('?', '?a=b&')].map(isOwedAddress)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['https://tiffin.example/browse/TIF-41', undefined].map(isOwedAddress)).toEqual([false, false]);
});
