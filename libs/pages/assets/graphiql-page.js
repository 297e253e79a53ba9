const container = document.getElementById('graphiql');

const logo = React.createElement(GraphiQL.Logo, null, React.createElement('a', { href: '/' }, 'Tandem'));
const options = {
  fetcher: GraphiQL.createFetcher({ url: container.dataset.endpoint }),
  defaultTabs: JSON.parse(container.dataset.examples),
  isHeadersEditorEnabled: true,
  // Tokens stay out of the browser's storage.
  shouldPersistHeaders: false,
  defaultEditorToolsVisibility: true,
};

ReactDOM.createRoot(container).render(React.createElement(GraphiQL, options, logo));
