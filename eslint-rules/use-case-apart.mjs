import ts from 'typescript';

/**
 * A use case is reached by its trigger and by nothing else: no file imports one but the module that lists it
 * and its specs. A use case is known by what it is, not by its name: a class with @Controller, or with a decorated
 * method (a route, an event, a schedule).
 */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'Only a module and specs import a use case.' },
    schema: [],
    messages: {
      apart:
        "'{{path}}' is a use case: only its module and specs import it. Move what both need to model/, or to a file without a trigger.",
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const check = (source) => {
      const symbol = source && services.getSymbolAtLocation(source);
      const file = symbol?.declarations?.find(ts.isSourceFile);
      if (file && !file.isDeclarationFile && file.statements.some(isUseCase))
        context.report({ node: source, messageId: 'apart', data: { path: source.value } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
    };
  },
};

const isUseCase = (statement) =>
  ts.isClassDeclaration(statement) &&
  (decorators(statement).includes('Controller') ||
    statement.members.some((member) => ts.isMethodDeclaration(member) && decorators(member).length > 0));

const decorators = (node) =>
  (ts.getDecorators(node) ?? []).map(({ expression }) =>
    (ts.isCallExpression(expression) ? expression.expression : expression).getText(),
  );
