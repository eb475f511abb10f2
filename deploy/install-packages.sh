# Installs what a workspace needs at run time. Types, source maps and tests of others, half of it all, nothing reads then.
set -e
npm ci --ignore-scripts --omit=dev --workspace "$1"
find . -path '*/node_modules/*' -type f -regex '.*\.\(d\.[cm]?ts\|map\|spec\.[cm]?js\)' -delete
