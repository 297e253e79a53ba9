/** What the operations are grouped by, in the order in which a newcomer needs them. */
export const tags = [
  { name: 'Auth', description: 'Sign in, stay signed in, sign out; verify an e-mail address and reset a password.' },
  { name: 'Users', description: 'Accounts and profiles.' },
  { name: 'Sessions', description: 'The devices that a user is signed in on.' },
  { name: 'Products', description: 'What can be bought.' },
  { name: 'Cart', description: 'What a user is about to buy.' },
  { name: 'Orders', description: 'Checkout, order history and fulfilment.' },
  { name: 'GraphQL', description: 'The same operations in one endpoint.' },
  { name: 'Service', description: 'Health, metrics, keys and documents; public, unversioned and free of charge.' },
];

/** The group of a versioned path: the resource, or what a user has of it. */
export function tagOf(path: string): string {
  const [resource, ofUser] = path.split('/').filter((segment) => segment !== '' && !segment.startsWith('{'));
  const name = resource === 'users' && ofUser !== undefined ? ofUser : resource;
  const tag = tags.find((each) => each.name.toLowerCase() === name);
  if (!tag) throw new Error(`The contract has no tag for ${path}`);
  return tag.name;
}
