// Replaces every free text of a published file, as its schema tells; ids, dates and closed vocabularies stay as they are.
type Schema = { [key: string]: unknown };
const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
};
const types: Record<string, string> = { integer: 'number', const: 'any' };

const typesOf = ({ type }: Schema): string[] => [type].flat().map(String);

/** Whether a branch of a choice is the one for this value. */
function suits(branch: Schema, value: unknown): boolean {
  if ('const' in branch) return branch.const === value;
  return typesOf(branch).some((type) => (types[type] ?? type) === typeOf(value));
}

const limits = ['enum', 'const', 'pattern', 'format'];
const hostileKeys = ['__proto__', 'constructor', '<img src=x onerror=window.pwned=1>'];

/** Makes one file hostile; `next` gives the strings. Throws at a text that the schema does not know. */
export function hostile(value: unknown, root: Schema, next: () => string): unknown {
  function visit(part: unknown, given: unknown, path: string): unknown {
    if (!isObject(given)) throw new Error(`${path}: no schema`);
    if (typeof given.$ref === 'string')
      return visit(part, (root.$defs as Schema)[given.$ref.replace('#/$defs/', '')], path);
    const choice = given.anyOf ?? (given.type === undefined ? given.oneOf : undefined);
    if (Array.isArray(choice)) {
      const branches = choice.map((one: Schema) =>
        typeof one.$ref === 'string' ? (root.$defs as Schema)[one.$ref.replace('#/$defs/', '')] : one,
      ) as Schema[];
      const fitting = branches.filter((branch) => suits(branch, part));
      // a text that one branch limits is a key: it stays
      const limited = fitting.find((branch) => limits.some((limit) => limit in branch));
      return limited ? part : visit(part, fitting[0] ?? {}, path);
    }
    if (typeof part === 'string') {
      if (limits.some((limit) => limit in given)) return part;
      if (!typesOf(given).includes('string')) throw new Error(`${path}: a text that no schema tells of`);
      return next();
    }
    if (Array.isArray(part)) {
      const { prefixItems, items } = given as { prefixItems?: unknown[]; items?: unknown };
      return part.map((item, index) => visit(item, prefixItems?.[index] ?? items ?? {}, `${path}[${index}]`));
    }
    if (!isObject(part)) return part;
    const { properties, additionalProperties } = given as { properties?: Schema; additionalProperties?: unknown };
    const made = Object.entries(part).map(([key, one]) => [
      key,
      visit(one, properties?.[key] ?? additionalProperties ?? {}, `${path}.${key}`),
    ]);
    // where keys are free, the worst of them are added
    const isFree = isObject(additionalProperties) && additionalProperties.type === 'object';
    const [first] = made;
    const added = isFree && first ? hostileKeys.map((key) => [key, first[1]]) : [];
    return Object.fromEntries([...made, ...added]);
  }
  return visit(value, root, '$');
}
