// Runs before the first paint, inlined and allowed by its hash. Plain old JavaScript: it must not fail anywhere.
