import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Menu } from './Menu';
import { MenuButton } from './MenuButton';

function drawn() {
  const pressed: string[] = [];
  const items = ['Edit', 'Withdraw', 'Reopen'].map((label) => ({ label, onPress: () => pressed.push(label) }));
  render(
    <>
      <MenuButton label="More">{(close) => <Menu label="More" items={items} close={close} />}</MenuButton>
      <p>Elsewhere</p>
    </>,
  );
  return { pressed, user: userEvent.setup(), button: screen.getByRole('button', { name: 'More' }) };
}
const item = (name: string) => screen.getByRole('menuitem', { name });

test('arrows, Home and End move within the menu, and Enter chooses', async () => {
  const { pressed, user, button } = drawn();
  button.focus();
  await user.keyboard('{ArrowDown}');
  expect(item('Edit')).toHaveFocus();
  await user.keyboard('{ArrowUp}');
  expect(item('Reopen')).toHaveFocus();
  await user.keyboard('{Home}{ArrowDown}');
  expect(item('Withdraw')).toHaveFocus();
  await user.keyboard('{End}{ArrowDown}{Enter}');
  expect(pressed).toEqual(['Edit']);
  expect(screen.queryByRole('menu')).toBeNull();
  expect(button).toHaveFocus();
});

test.each(['{Escape}', '{Tab}'])('%s closes the menu', async (key) => {
  const { user, button } = drawn();
  await user.click(button);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  await user.keyboard(key);
  expect(button).toHaveAttribute('aria-expanded', 'false');
});

test('a press elsewhere closes the menu, and chooses nothing', async () => {
  const { pressed, user, button } = drawn();
  await user.click(button);
  await user.click(screen.getByText('Elsewhere'));
  expect(screen.queryByRole('menu')).toBeNull();
  expect(pressed).toEqual([]);
});
