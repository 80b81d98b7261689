# Part of ./chancery: the whole suite and its totals. Sourced, with $home and JAVA_HOME set.

run_tests() {
  need_build_tools
  if [[ ! -d $home/../shared/data ]]; then
    echo "chancery: the sample data is missing: $home/../shared/data. The tests need it beside the checkout." >&2
    echo "0 passed, 1 failed"
    exit 1
  fi
  mkdir -p "$home/target"
  find "$home" -path "$home/web/node_modules" -prune -o -name 'TEST-*.xml' -path '*/target/*' -exec rm -f {} +
  if ! command -v kubectl >/dev/null; then
    echo "No kubectl was found, so the tests of the manifests (k8s) are LEFT OUT."
    echo "  version 1.27 or newer: https://kubernetes.io/docs/tasks/tools/"
  fi
  local broken=0
  echo "Testing Chancery (log: target/test.log)"
  run_maven "$@" || broken=1
  run_page_tests || broken=1
  totals "$broken"
}

run_maven() {
  (cd "$home" && mvn --batch-mode --no-transfer-progress verify -Dmaven.test.failure.ignore=true "$@" </dev/null 2>&1) |
    tee "$home/target/test.log" |
    sed -un -e 's/^\[INFO\] Building \(.*\) 0\..*\(\[.*\]\)$/\2 \1/p' \
      -e 's/^\[[A-Z]*\].* Tests run: \(.*\) -- in \(.*\)$/  \2: \1/p' -e '/^\[ERROR\]/p'
}

# The page in a real browser, on a platform of its own that holds the demonstration corpus.
run_page_tests() {
  local chromium
  if ! chromium=$(find_chromium); then
    echo "No Chromium was found, so the page's tests (web/test/page) were LEFT OUT."
    echo "  Debian, Ubuntu: apt install chromium   Fedora: dnf install chromium   or set CHROMIUM to one"
    return 0
  fi
  echo "[page] in $chromium"
  local data log launcher address status=0
  data=$(mktemp -d)
  log=$home/target/page-platform.log
  launch demo --data "$data" --port 0 >"$log" 2>&1 </dev/null &
  launcher=$!
  if address=$(await_address "$launcher" "$log"); then
    (cd "$home/web" && CHANCERY_URL=$address CHROMIUM=$chromium npm run --silent test:page </dev/null) || status=1
  else
    echo "The platform for the page's tests did not start:" >&2
    tail -40 "$log" >&2
    status=1
  fi
  kill -TERM "$launcher" 2>/dev/null && wait "$launcher" 2>/dev/null || true
  rm -rf "$data"
  return "$status"
}

find_chromium() {
  local candidate
  for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if [[ -n $candidate ]] && command -v "$candidate"; then return; fi
  done
  return 1
}

await_address() {
  local launcher=$1 log=$2 address
  while kill -0 "$launcher" 2>/dev/null; do
    address=$(sed -n 's|^Chancery is ready: \(http://[0-9.:]*\).*|\1|p' "$log")
    if [[ -n $address ]]; then
      echo "$address"
      return
    fi
    sleep 0.5
  done
  return 1
}

# Adds up the test cases in the reports of Surefire, Failsafe and Vitest, whose own sums leave out those of parameterized
# classes. A step that broke without a failed test counts as one failure.
totals() {
  local broken=$1
  find "$home" -path "$home/web/node_modules" -prune -o -name 'TEST-*.xml' -path '*/target/*' -print0 |
    xargs -0 cat /dev/null |
    awk -v broken="$broken" '
      BEGIN { RS = "<" }
      /^testcase[ \n]/ { tests++ }
      /^(failure|error)[ \n>\/]/ { failed++ }
      /^skipped[ \n>\/]/ { skipped++ }
      END {
        if (broken && failed == 0) { tests++; failed++ }
        printf "%d passed, %d failed%s\n", tests - failed - skipped, failed, skipped ? ", " skipped " skipped" : ""
        exit failed > 0
      }'
}
