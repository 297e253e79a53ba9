// A comparison of OpenAPI documents from the point of view of a client: what it sends must still be taken, what it reads must still be there.
const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** The changes from one OpenAPI document to another that break clients, each as a sentence. */
export function findOpenApiBreaks(before, after) {
  return Object.entries(before.paths).flatMap(([path, item]) => {
    if (!after.paths[path]) return [`${path} was removed`];
    return methods
      .filter((method) => item[method])
      .flatMap((method) => {
        const name = `${method.toUpperCase()} ${path}`;
        const operation = after.paths[path][method];
        return operation ? compareOperations(name, new Side(before, item[method]), new Side(after, operation)) : [`${name} was removed`];
      });
  });
}

/** An operation with the document that its references lead into. */
class Side {
  constructor(document, operation) {
    this.document = document;
    this.operation = operation;
  }

  resolve(part) {
    if (!part?.$ref) return part;
    const target = part.$ref
      .slice(2)
      .split('/')
      .reduce((value, key) => value?.[key], this.document);
    return this.resolve(target);
  }

  get parameters() {
    return (this.operation.parameters ?? []).map((parameter) => this.resolve(parameter));
  }

  /** The schema of a request's or an answer's JSON. */
  schemaOf(part) {
    return this.resolve(part)?.content?.['application/json']?.schema;
  }
}

function compareOperations(name, before, after) {
  return [
    ...compareParameters(name, before, after),
    ...compareBodies(name, before, after),
    ...compareResponses(name, before, after),
    ...(isPublic(before) && !isPublic(after) ? [`${name}: an access token became necessary`] : []),
  ];
}

const isPublic = ({ document, operation }) => {
  const security = operation.security ?? document.security ?? [];
  return security.length === 0 || security.some((requirement) => Object.keys(requirement).length === 0);
};

function compareParameters(name, before, after) {
  const known = new Map(before.parameters.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]));
  const offered = new Map(after.parameters.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]));
  const removed = [...known.keys()].filter((key) => !offered.has(key)).map((key) => `${name}: the parameter ${key} was removed`);
  const changed = [...offered].flatMap(([key, parameter]) => {
    const earlier = known.get(key);
    if (parameter.required && !earlier?.required) return [`${name}: the parameter ${key} became required`];
    return earlier ? narrowed(`${name}: the parameter ${key}`, before, after, earlier.schema, parameter.schema) : [];
  });
  return [...removed, ...changed];
}

function compareBodies(name, before, after) {
  const [earlier, later] = [before, after].map((side) => side.resolve(side.operation.requestBody));
  if (!earlier && !later) return [];
  if (!later) return [`${name}: the body was removed`];
  const required = later.required && !earlier?.required ? [`${name}: a body became required`] : [];
  return [...required, ...(earlier ? narrowed(`${name}: the body`, before, after, before.schemaOf(earlier), after.schemaOf(later)) : [])];
}

function compareResponses(name, before, after) {
  return Object.entries(before.operation.responses).flatMap(([status, response]) => {
    const later = after.operation.responses[status];
    if (!later) return status < '400' ? [`${name}: the status ${status} was removed`] : [];
    // A client reads what it was promised: an answer is compared the other way round.
    return status < '400' ? narrowed(`${name}: the answer ${status}`, after, before, after.schemaOf(later), before.schemaOf(response), 'widened') : [];
  });
}

/**
 * How values that `earlier` allows are refused by `later`. Of answers, where clients read, both are swapped: then it tells what the
 * newer document allows beyond the older one.
 */
function narrowed(where, before, after, earlier, later, word = 'narrowed', depth = 0) {
  const [a, b] = [before.resolve(earlier), after.resolve(later)];
  if (!a || !b || depth > 12) return !a === !b || depth > 12 ? [] : [`${where} was ${a ? 'removed' : 'added'}`];
  const inner = (place, x, y) => narrowed(place, before, after, x, y, word, depth + 1);
  return [
    ...(isSubset(typesOf(a), typesOf(b)) ? [] : [`${where}: its type was ${word}`]),
    ...(isSubset(a.enum ?? anything, b.enum ?? anything) ? [] : [`${where}: its values were ${word}`]),
    ...limits.filter(([key, refuses]) => b[key] !== undefined && (a[key] === undefined || refuses(a[key], b[key]))).map(([key]) => `${where}: its ${key} was ${word}`),
    ...(b.pattern !== undefined && a.pattern !== b.pattern && word === 'narrowed' ? [`${where}: its pattern was changed`] : []),
    ...(a.items && b.items ? inner(`${where}[]`, a.items, b.items) : []),
    ...compareProperties(where, a, b, inner, word),
    ...compareChoices(where, a, b, inner, word),
  ];
}

const limits = [
  ['minimum', (a, b) => b > a],
  ['minLength', (a, b) => b > a],
  ['minItems', (a, b) => b > a],
  ['maximum', (a, b) => b < a],
  ['maxLength', (a, b) => b < a],
  ['maxItems', (a, b) => b < a],
];

const anything = null;
const typesOf = ({ type }) => (type === undefined ? anything : [type].flat());
const isSubset = (some, all) => all === anything || (some !== anything && some.every((value) => all.includes(value)));

function compareProperties(where, a, b, inner, word) {
  const [earlier, later] = [a.properties ?? {}, b.properties ?? {}];
  const necessary = (b.required ?? []).filter((property) => !(a.required ?? []).includes(property));
  const unknown = b.additionalProperties === false ? Object.keys(earlier).filter((property) => !(property in later)) : [];
  const [nowNecessary, nowUnknown] =
    word === 'narrowed' ? ['became required', 'was removed'] : ['may now be absent', null];
  return [
    ...necessary.map((property) => `${where}.${property} ${property in earlier || word === 'narrowed' ? nowNecessary : 'was removed'}`),
    // New properties in an answer break nobody.
    ...(nowUnknown ? unknown.map((property) => `${where}.${property} ${nowUnknown}`) : removedOptional(where, a, b)),
    ...Object.keys(later)
      .filter((property) => property in earlier)
      .flatMap((property) => inner(`${where}.${property}`, earlier[property], later[property])),
  ];
}

/** Properties that were not always there, and now are never; `b` is the older side here. */
function removedOptional(where, a, b) {
  const required = b.required ?? [];
  return Object.keys(b.properties ?? {})
    .filter((property) => !(property in (a.properties ?? {})) && !required.includes(property))
    .map((property) => `${where}.${property} was removed`);
}

function compareChoices(where, a, b, inner, word) {
  const [earlier, later] = [a.anyOf, b.anyOf];
  if (!earlier || !later) return [];
  if (earlier.length > later.length) return [`${where}: its alternatives were ${word}`];
  return earlier.flatMap((choice, index) => inner(where, choice, later[index]));
}
