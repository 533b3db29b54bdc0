import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { TextBlock } from './TextBlock';
import { TextLine } from './TextLine';

function Fields() {
  const [text, setText] = useState('');
  return (
    <>
      <TextLine label="One line" value={text} onChange={setText} limit={20} />
      <TextBlock label="Several" value={text} onChange={setText} limit={20} />
    </>
  );
}

test('how much room is left is told once there is little of it, and aloud when there is none', async () => {
  render(<Fields />);
  await userEvent.type(screen.getByLabelText('One line'), 'eighteen character');
  expect(screen.queryByText(/left/)).toBeNull();
  await userEvent.type(screen.getByLabelText('Several'), 's');
  expect(screen.getAllByText('1 character left')).toHaveLength(2);
  await userEvent.type(screen.getByLabelText('One line'), '!!');
  expect(screen.getByLabelText('One line')).toHaveValue('eighteen characters!');
  for (const full of screen.getAllByText('No room for more')) expect(full).toHaveAttribute('aria-live', 'polite');
});
