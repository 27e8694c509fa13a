#!/usr/bin/env bash
# Makes artifacts/lambda.zip, the package of every function: the native executable "bootstrap" for Lambda's provided.al2023
# runtime on x86-64. The same source gives the same bytes in any folder. Installs nothing; says what is missing.
# usage: build/package.sh [OUTPUT.zip]
set -euo pipefail
cd "$(dirname "$0")/.."
output=$(realpath -m "${1:-artifacts/lambda.zip}")
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# The glibc of Amazon Linux 2023. A binary that asks for a newer symbol does not start there.
newest_glibc=2.34

fail() {
  echo "build/package.sh: $*" >&2
  exit 1
}

missing=()
command -v dotnet >/dev/null || missing+=("the .NET SDK of global.json")
command -v clang >/dev/null || command -v gcc >/dev/null || missing+=("clang or gcc (Debian: clang)")
command -v readelf >/dev/null || missing+=("readelf (Debian: binutils)")
[ -e /usr/include/zlib.h ] || missing+=("the headers of zlib (Debian: zlib1g-dev)")
[ "$(uname -sm)" = "Linux x86_64" ] || missing+=("Linux on x86-64: native code is not cross-compiled")
if [ ${#missing[@]} -gt 0 ]; then
  printf -v list '\n- %s' "${missing[@]}"
  fail "the native build needs:$list"
fi

# Only one of the two has to be there; the SDK asks for clang unless told otherwise.
compiler=$(command -v clang >/dev/null && echo clang || echo gcc)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The path map reaches every project and the generated sources, whose paths go into the names of file-local types.
dotnet publish lambdas/LandingZone.Lambdas.csproj -c Release -r linux-x64 --artifacts-path "$work/build" -o "$work/publish" \
  -p:CppCompilerAndLinker="$compiler" \
  -p:PathMap="$PWD/=/_/%2C$work/=/_/work/" -p:DebugType=none -v quiet -clp:NoSummary --disable-build-servers || fail "the native build failed."

mkdir "$work/package"
install -m 0755 "$work/publish/bootstrap" "$work/package/bootstrap"
needed=$(readelf --dyn-syms --wide "$work/package/bootstrap" | grep -oE 'GLIBC_[0-9.]+' | cut -d_ -f2 | sort -uV | tail -n 1)
if [ "$(printf '%s\n' "$needed" "$newest_glibc" | sort -V | tail -n 1)" != "$newest_glibc" ]; then
  readelf --dyn-syms --wide "$work/package/bootstrap" | grep "GLIBC_$needed" >&2
  fail "bootstrap needs glibc $needed, but Lambda's provided.al2023 has $newest_glibc. Build it on a system with that glibc or an older one."
fi

# A zip stores local times; the oldest it can hold stands for "no time".
export TZ=UTC
touch -d 1980-01-01T00:00:00Z "$work/package/bootstrap"
mkdir -p "$(dirname "$output")"
dotnet msbuild build/zip.proj -nodeReuse:false -v:quiet -nologo -p:PackageFolder="$work/package" -p:PackageFile="$output"
echo "$output: $(stat -c %s "$output") bytes, bootstrap $(stat -c %s "$work/package/bootstrap") bytes, glibc $needed, sha256 $(sha256sum "$output" | cut -d' ' -f1)"
