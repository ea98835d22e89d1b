import type { Log, ReportingDescriptor, Result } from 'sarif';
import { inLanguage, sortProblems, type Problem, type Severity } from '../problems.ts';
import { withoutIsolates } from '../text/isolated.ts';
import { codeGuides, type Code } from './codes.ts';
import { pasteable, type Reader } from './text.ts';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Record<Severity, Result.level> = {
  error: 'error',
  warning: 'warning',
  remark: 'note',
};

/**
 * All problems as a log in SARIF 2.1.0 (OASIS Standard with Errata 01), which code hosts and editors read. Codes
 * are its rules. Columns count UTF-16 code units, and paths are those of `base`, from the folder of the command.
 */
export function problemsSarif(problems: readonly Problem[], reader: Reader): string {
  const codes = [...new Set(problems.map(({ code }) => code))].toSorted();
  const driver = { name: 'midad', rules: codes.map((code) => ruleOf(code, reader)) };
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        language: reader.language,
        columnKind: 'utf16CodeUnits',
        results: sortProblems(problems).map((problem) => resultOf(problem, codes, reader)),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function ruleOf(code: Code, { language }: Reader): ReportingDescriptor {
  const { title, why } = codeGuides[code];
  const [shortText, fullText] = [title[language], why[language]];
  return { id: code, shortDescription: { text: shortText }, fullDescription: { text: fullText } };
}

function resultOf(problem: Problem, codes: readonly Code[], { language, base }: Reader): Result {
  const { code, severity, file, line, column, field, found, wanted, fix } = problem;
  const region = line === undefined ? undefined : regionOf(line, column);
  const properties = {
    field,
    found: found && withoutIsolates(inLanguage(found, language)),
    wanted: wanted && withoutIsolates(wanted[language]),
    fix: fix && pasteable(fix).join('\n'),
  };
  const artifactLocation = { uri: uriOf(base + file) };
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: withoutIsolates(problem.message[language]) },
    locations: [{ physicalLocation: { artifactLocation, ...(region && { region }) } }],
    properties,
  };
}

function regionOf(line: number, column: number | undefined) {
  return { startLine: line, ...(column !== undefined && { startColumn: column }) };
}

/** A path as a URI reference: what it holds besides slashes is escaped; an absolute one is a file's URI. */
function uriOf(path: string): string {
  const reference = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${reference}`;
  return /^[a-z]:\//i.test(path) ? `file:///${reference.replace('%3A', ':')}` : reference;
}
