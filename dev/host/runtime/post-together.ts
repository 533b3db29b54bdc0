import { setImmediate } from 'node:timers';

/**
 * Sends all messages of one turn of the event loop together, since waking the other side costs more than the messages.
 */
export function postTogether<Message>(post: (messages: readonly Message[]) => void): (message: Message) => void {
  let waiting: Message[] = [];
  const flush = () => {
    const messages = waiting;
    waiting = [];
    post(messages);
  };
  return (message) => {
    if (waiting.push(message) === 1) setImmediate(flush);
  };
}
