// Shows where the page is by Forge's history, and goes on by it.
const show = ({ pathname }) => {
  document.querySelector('output').textContent = pathname;
};
globalThis.__bridge.callBridge('createHistory').then((history) => {
  show(history.location);
  history.listen(show);
  document.querySelector('button').onclick = () => history.push('/second');
});
