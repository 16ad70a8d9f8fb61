export default () => ({ dir: { input: "src" } });
